package education.codeforlife.session.jdbc;

import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.support.GenericConversionService;

/** Stores attributes of sessions as text, and nothing else: objects that are read back could be anybody's. */
final class TextAttributes extends GenericConversionService {

    TextAttributes() {
        addConverter(Object.class, byte[].class, TextAttributes::bytes);
        addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Object attribute) {
        if (attribute instanceof String text) return text.getBytes(StandardCharsets.UTF_8);
        throw new IllegalArgumentException("Sessions hold texts only, and no " + attribute.getClass());
    }
}
