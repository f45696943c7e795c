package education.codeforlife.encryption.diary;

import education.codeforlife.encryption.FieldCipher;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A converter that Hibernate creates, without a bean definition. */
@Converter
class DiaryEncryption implements AttributeConverter<String, String> {

    private final FieldCipher cipher;

    DiaryEncryption(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text, "diaries.secret");
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : cipher.decrypt(column, "diaries.secret");
    }
}
