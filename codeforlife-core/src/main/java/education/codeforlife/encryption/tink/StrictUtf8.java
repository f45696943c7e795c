package education.codeforlife.encryption.tink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** UTF-8 that refuses halves of surrogate pairs, where {@code getBytes} makes the same question mark of each. */
final class StrictUtf8 {

    private StrictUtf8() {}

    static byte[] encode(String text) {
        try {
            var bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text contains an unpaired surrogate", e);
        }
    }
}
