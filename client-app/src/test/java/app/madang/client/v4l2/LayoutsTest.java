package app.madang.client.v4l2;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.StructLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what a C compiler says of {@code linux/videodev2.h} (x86-64). */
final class LayoutsTest {
    @ParameterizedTest
    @CsvSource({
        "QUERYCAP, 0x80685600",
        "ENUM_FMT, 0xc0405602",
        "S_FMT, 0xc0d05605",
        "REQBUFS, 0xc0145608",
        "QUERYBUF, 0xc0585609",
        "QBUF, 0xc058560f",
        "DQBUF, 0xc0585611",
        "STREAMON, 0x40045612",
        "STREAMOFF, 0x40045613",
        "S_PARM, 0xc0cc5616",
        "ENUM_FRAMESIZES, 0xc02c564a",
        "ENUM_FRAMEINTERVALS, 0xc034564b"
    })
    void requestsHaveTheirNumbers(Request request, String number) {
        assertThat(request.number()).isEqualTo(Long.decode(number));
    }

    @Test
    void structuresAreAsLongAsTheKernels() {
        assertThat(Layouts.CAPABILITY.byteSize()).isEqualTo(104);
        assertThat(Layouts.DESCRIPTION.byteSize()).isEqualTo(64);
        assertThat(Layouts.FORMAT.byteSize()).isEqualTo(208);
        assertThat(Layouts.REQUEST.byteSize()).isEqualTo(20);
        assertThat(Layouts.BUFFER.byteSize()).isEqualTo(88);
        assertThat(Layouts.STREAM.byteSize()).isEqualTo(204);
        assertThat(Layouts.SIZE.byteSize()).isEqualTo(44);
        assertThat(Layouts.INTERVAL.byteSize()).isEqualTo(52);
    }

    @Test
    void membersAreAtTheirPlaces() {
        at(Layouts.CAPABILITY, "card", 16, "capabilities", 84, "device_caps", 88);
        at(Layouts.DESCRIPTION, "index", 0, "type", 4, "pixelformat", 44);
        at(Layouts.FORMAT, "type", 0, "width", 8, "height", 12, "pixelformat", 16, "bytesperline", 24);
        at(Layouts.FORMAT, "sizeimage", 28, "colorspace", 32, "priv", 36, "quantization", 48);
        at(Layouts.REQUEST, "count", 0, "type", 4, "memory", 8);
        at(Layouts.BUFFER, "index", 0, "type", 4, "bytesused", 8, "flags", 12, "memory", 60, "offset", 64);
        at(Layouts.BUFFER, "length", 72);
        at(Layouts.STREAM, "type", 0, "numerator", 12, "denominator", 16);
        at(Layouts.SIZE, "pixel_format", 4, "type", 8, "min_width", 12, "max_width", 16, "step_width", 20);
        at(Layouts.SIZE, "min_height", 24, "max_height", 28, "step_height", 32);
        at(Layouts.INTERVAL, "pixel_format", 4, "width", 8, "height", 12, "type", 16);
        at(Layouts.INTERVAL, "numerator", 20, "denominator", 24);
    }

    private static void at(StructLayout layout, Object... namesAndOffsets) {
        for (int i = 0; i < namesAndOffsets.length; i += 2) {
            String name = (String) namesAndOffsets[i];
            assertThat(layout.byteOffset(PathElement.groupElement(name)))
                    .as(name)
                    .isEqualTo((int) namesAndOffsets[i + 1]);
        }
    }

    @Test
    void formatsHaveTheirCodes() {
        assertThat(PixelFormat.YU12.code()).isEqualTo(0x32315559);
        assertThat(PixelFormat.NV12.code()).isEqualTo(0x3231564e);
        assertThat(PixelFormat.YUYV.code()).isEqualTo(0x56595559);
        assertThat(PixelFormat.UYVY.code()).isEqualTo(0x59565955);
        assertThat(PixelFormat.MJPG.code()).isEqualTo(0x47504a4d);
        assertThat(PixelFormat.JPEG.code()).isEqualTo(0x4745504a);
        assertThat(PixelFormat.of(0x34363248)).as("H264").isEmpty();
    }
}
