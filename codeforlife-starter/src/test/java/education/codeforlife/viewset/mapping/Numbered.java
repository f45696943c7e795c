package education.codeforlife.viewset.mapping;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

@MappedSuperclass
abstract class Numbered extends Named {

    @Id
    @GeneratedValue
    public @Nullable Long id;
}
