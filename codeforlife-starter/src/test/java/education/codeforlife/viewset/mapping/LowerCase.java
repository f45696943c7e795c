package education.codeforlife.viewset.mapping;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Converter
class LowerCase implements AttributeConverter<String, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }
}
