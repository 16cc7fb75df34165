package app.madang.client.x11;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void coversByItsShare() {
        assertThat(Cursor.blend(0xff102030, 0x00ffffff)).isEqualTo(0x102030);
        assertThat(Cursor.blend(0x00000000, 0x00a0b0c0)).isEqualTo(0xa0b0c0);
        assertThat(Cursor.blend(0x80404040, 0x00ffffff)).isEqualTo(0xbfbfbf);
        assertThat(Cursor.blend(0x01ffffff, 0x00ffffff))
                .as("a cursor that overflows")
                .isEqualTo(0xffffff);
    }

    @Test
    void areasMeetOrDoNot() {
        Area all = new Area(0, 0, 100, 50);
        assertThat(new Area(-10, 40, 20, 20).within(all)).isEqualTo(new Area(0, 40, 10, 10));
        assertThat(new Area(100, 0, 5, 5).within(all)).isEqualTo(Area.NONE);
        assertThat(new Area(3, 5, 7, 9).even()).isEqualTo(new Area(3, 5, 6, 8));
        assertThat(new Area(3, 5, 1, 9).even()).isEqualTo(Area.NONE);
    }
}
