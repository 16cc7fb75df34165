package app.madang.client.portal;

/** One question to an object on the bus. */
record BusCall(String destination, String path, String face, String member, String signature, BusWriter body) {
    private static final int METHOD_CALL = 1;
    private static final int VERSION = 1;

    /** Without arguments. */
    BusCall(String destination, String path, String face, String member) {
        this(destination, path, face, member, "", new BusWriter());
    }

    /** As it goes over the wire. @param serial never 0 */
    byte[] toBytes(int serial) {
        byte[] values = body.toBytes();
        BusWriter fields = new BusWriter();
        // The fields begin at byte 16 of the message, so that what is aligned here is aligned there.
        field(fields, 1, "o").string(path);
        field(fields, 2, "s").string(face);
        field(fields, 3, "s").string(member);
        field(fields, 6, "s").string(destination);
        if (!signature.isEmpty()) {
            field(fields, 8, "g").signature(signature);
        }
        byte[] written = fields.toBytes();
        return new BusWriter()
                .u8('l')
                .u8(METHOD_CALL)
                .u8(0)
                .u8(VERSION)
                .u32(values.length)
                .u32(serial)
                .u32(written.length)
                .raw(written)
                .align(8)
                .raw(values)
                .toBytes();
    }

    private static BusWriter field(BusWriter fields, int code, String type) {
        return fields.align(8).u8(code).signature(type);
    }
}
