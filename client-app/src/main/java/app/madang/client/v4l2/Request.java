package app.madang.client.v4l2;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;

/** The requests of {@code linux/videodev2.h}, numbered as {@code asm-generic/ioctl.h} does: direction, size, 'V', number. */
enum Request {
    QUERYCAP(Way.READ, 0, Layouts.CAPABILITY),
    ENUM_FMT(Way.BOTH, 2, Layouts.DESCRIPTION),
    S_FMT(Way.BOTH, 5, Layouts.FORMAT),
    REQBUFS(Way.BOTH, 8, Layouts.REQUEST),
    QUERYBUF(Way.BOTH, 9, Layouts.BUFFER),
    QBUF(Way.BOTH, 15, Layouts.BUFFER),
    DQBUF(Way.BOTH, 17, Layouts.BUFFER),
    STREAMON(Way.WRITE, 18, ValueLayout.JAVA_INT),
    STREAMOFF(Way.WRITE, 19, ValueLayout.JAVA_INT),
    S_PARM(Way.BOTH, 22, Layouts.STREAM),
    ENUM_FRAMESIZES(Way.BOTH, 74, Layouts.SIZE),
    ENUM_FRAMEINTERVALS(Way.BOTH, 75, Layouts.INTERVAL);

    private enum Way {
        WRITE,
        READ,
        BOTH
    }

    private final Way way;
    private final int index;
    private final MemoryLayout argument;

    Request(Way way, int index, MemoryLayout argument) {
        this.way = way;
        this.index = index;
        this.argument = argument;
    }

    long number() {
        return (way.ordinal() + 1L) << 30 | bytes() << 16 | 'V' << 8 | index;
    }

    /** Of its argument, which the kernel reads and writes. */
    long bytes() {
        return argument.byteSize();
    }
}
