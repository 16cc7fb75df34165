package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.madang.client.foreign.Downcall;
import app.madang.client.screen.CaptureFault;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * PipeWire's loop, turned by the thread that made it. Its own functions for that are only in its headers: they go through
 * a table of the loop ({@code struct spa_loop_control_methods}), whose beginning is part of the library's binary interface.
 */
final class Loop implements AutoCloseable {
    /** struct pw_loop: system, loop, control, utils. */
    private static final long CONTROL = 16;
    /** struct spa_interface: type, version, functions, their data. */
    private static final long FUNCTIONS = 16;

    private static final long DATA = 24;
    /** struct spa_loop_control_methods: version, get_fd, add_hook, enter, leave, iterate. */
    private static final long ENTER = 24;

    private static final long LEAVE = 32;
    private static final long ITERATE = 40;
    /** More in one turn means that it never ends. */
    private static final int MOST_TURNS = 200;

    private final PipeWire pipeWire;
    private final MemorySegment main;
    private final MemorySegment loop;
    private final MemorySegment data;
    private final MethodHandle iterate;
    private final MethodHandle leave;

    Loop(PipeWire pipeWire) {
        this.pipeWire = pipeWire;
        try {
            main = made((MemorySegment) pipeWire.loopNew.invokeExact(MemorySegment.NULL));
            loop = made((MemorySegment) pipeWire.loopOf.invokeExact(main));
            MemorySegment control = at(loop, CONTROL, DATA + 8);
            data = control.get(ADDRESS, DATA);
            MemorySegment functions = at(control, FUNCTIONS, ITERATE + 8);
            iterate = function(functions, ITERATE, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
            leave = function(functions, LEAVE, FunctionDescriptor.ofVoid(ADDRESS));
            function(functions, ENTER, FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(data);
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    static MemorySegment made(MemorySegment pointer) {
        if (pointer.address() == 0) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, "PipeWire gives nothing");
        }
        return pointer;
    }

    /** What a pointer in a structure points to. */
    @SuppressWarnings("restricted") // the structures are part of the library's binary interface
    private static MemorySegment at(MemorySegment structure, long offset, long bytes) {
        return made(structure.reinterpret(offset + 8).get(ADDRESS, offset)).reinterpret(bytes);
    }

    @SuppressWarnings("restricted") // the signatures are those of spa/support/loop.h
    private static MethodHandle function(MemorySegment functions, long offset, FunctionDescriptor signature) {
        return Linker.nativeLinker().downcallHandle(made(functions.get(ADDRESS, offset)), signature);
    }

    /** Of {@code struct pw_loop}, for what is made on it. */
    MemorySegment pointer() {
        return loop;
    }

    /** Does what there is to do now, without waiting. Calls of the library back come in here. */
    void turn() {
        try {
            int turns = 0;
            while (turns++ < MOST_TURNS && (int) iterate.invokeExact(data, 0) > 0) {}
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    /** After all that was made on it. */
    @Override
    public void close() {
        try {
            leave.invokeExact(data);
            pipeWire.loopDestroy.invokeExact(main);
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }
}
