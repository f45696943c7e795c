package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.ApiException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class LimitedInputStreamTests {

    @Test
    void bodyOfTheMaximumLengthIsRead() throws IOException {
        assertThat(limited(10).readAllBytes()).hasSize(10);
        assertThat(limited(10).skip(10)).isEqualTo(10);
        assertThat(limited(1).read()).isZero();
    }

    @Test
    void longerBodyIsTooLargeHoweverItIsRead() {
        assertTooLarge(InputStream::readAllBytes);
        assertTooLarge(in -> in.skip(11));
        assertTooLarge(in -> in.read(new byte[11]));
        assertTooLarge(in -> {
            while (in.read() >= 0) {
                assertThat(in.markSupported()).isFalse();
            }
        });
    }

    private interface Reading {
        void accept(InputStream in) throws IOException;
    }

    private static void assertTooLarge(Reading reading) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> reading.accept(limited(11)))
                .returns(HttpStatus.CONTENT_TOO_LARGE, ApiException::status);
    }

    private static InputStream limited(int length) {
        return new LimitedInputStream(new ByteArrayInputStream(new byte[length]), 10);
    }
}
