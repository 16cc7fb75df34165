package app.madang.client.v4l2;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** One structure for the kernel, all zero at first; lives as long as its arena. */
record Struct(StructLayout layout, MemorySegment memory) {
    static Struct of(StructLayout layout, Arena arena) {
        // Eight bytes, as the kernel's own have longs and pointers in places that are not named here.
        return new Struct(layout, arena.allocate(layout.byteSize(), Long.BYTES));
    }

    int get(String name) {
        return memory.get(ValueLayout.JAVA_INT, offset(name));
    }

    Struct set(String name, int value) {
        memory.set(ValueLayout.JAVA_INT, offset(name), value);
        return this;
    }

    /** Up to its first zero byte, or all of it. */
    String text(String name) {
        byte[] bytes = memory.asSlice(
                        offset(name),
                        layout.select(PathElement.groupElement(name)).byteSize())
                .toArray(ValueLayout.JAVA_BYTE);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    }

    private long offset(String name) {
        return layout.byteOffset(PathElement.groupElement(name));
    }
}
