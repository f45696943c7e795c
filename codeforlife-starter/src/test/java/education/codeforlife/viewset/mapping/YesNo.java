package education.codeforlife.viewset.mapping;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class YesNo implements AttributeConverter<Boolean, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Boolean value) {
        if (value == null) return null;
        return value ? "Y" : "N";
    }

    @Override
    public @Nullable Boolean convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : value.equals("Y");
    }
}
