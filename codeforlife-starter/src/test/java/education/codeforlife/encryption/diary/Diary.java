package education.codeforlife.encryption.diary;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
class Diary {

    @Id
    @Nullable
    Long id;

    @Convert(converter = DiaryEncryption.class)
    @Nullable
    String secret;
}
