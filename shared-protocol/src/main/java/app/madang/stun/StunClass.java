package app.madang.stun;

/** The two bits of a message's type that are not its method (RFC 8489 §5); the order is that of their values. */
enum StunClass {
    REQUEST,
    INDICATION,
    SUCCESS,
    ERROR;

    /** The type's 14 bits: the method's bits lie around those of the class. */
    static int type(StunMethod method, StunClass kind) {
        int m = method.number();
        int c = kind.ordinal();
        return (m & 0xf80) << 2 | (m & 0x070) << 1 | (m & 0x00f) | (c & 2) << 7 | (c & 1) << 4;
    }

    static StunClass ofType(int type) {
        return values()[(type >> 7 & 2) | (type >> 4 & 1)];
    }

    static int methodOfType(int type) {
        return (type >> 2 & 0xf80) | (type >> 1 & 0x070) | (type & 0x00f);
    }
}
