package education.codeforlife.viewset.custom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clubs")
class Club {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "clubs_id_seq", initialValue = 1000)
    private @Nullable Long id;

    @Column(unique = true)
    private String name = "";

    static Club named(String name) {
        var club = new Club();
        club.name = name;
        return club;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
