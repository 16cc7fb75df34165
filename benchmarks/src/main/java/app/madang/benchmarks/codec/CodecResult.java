package app.madang.benchmarks.codec;

import app.madang.benchmarks.call.Flow;
import app.madang.benchmarks.process.Footprint;
import app.madang.benchmarks.process.ThreadTimes;

/**
 * One trial, measured.
 *
 * @param pictures what was asked for, {@code sent} and {@code received} what came of it
 * @param spoken which codec really was
 * @param encodeMs processor time of the encoder's threads for each picture, and {@code decodeMs} of the decoder's: of a
 *     busy machine too, where not all pictures are made
 * @param used of the whole process: both ends, the source and the judge
 * @param psnr in dB, of the luma of the pictures received against those that went into the encoder
 * @param ssim mean structural similarity likewise, 1 for the same picture
 * @param judged how many pictures that is
 */
public record CodecResult(
        Codec codec,
        Pictures pictures,
        int round,
        String spoken,
        double seconds,
        double encodeMs,
        double decodeMs,
        Footprint used,
        Flow sent,
        Flow received,
        double psnr,
        double ssim,
        int judged) {

    /** Threads of libwebrtc that do nothing else; those of libvpx and libaom inherit the encoder's name. */
    static double encoding(ThreadTimes now, ThreadTimes before) {
        return now.secondsSince(before, name -> name.startsWith("EncoderQueue"));
    }

    /** And those of dav1d, which names its own. */
    static double decoding(ThreadTimes now, ThreadTimes before) {
        return now.secondsSince(before, name -> name.startsWith("DecodingQueue") || name.startsWith("dav1d"));
    }

    /** Processor cores for encoding at the full rate, and {@link #decodeCores} for decoding: a link costs both. */
    public double encodeCores() {
        return encodeMs * pictures.fps() / 1_000;
    }

    public double decodeCores() {
        return decodeMs * pictures.fps() / 1_000;
    }
}
