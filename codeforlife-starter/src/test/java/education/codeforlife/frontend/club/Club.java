package education.codeforlife.frontend.club;

import education.codeforlife.user.SchoolClass;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clubs")
class Club {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "clubs_id_seq", allocationSize = 250)
    private @Nullable Long id;

    @Column(length = 20, unique = true)
    private String name = "";

    @Enumerated(EnumType.STRING)
    private Level level = Level.BEGINNER;

    private @Nullable String note;

    private LocalDate startsOn = LocalDate.EPOCH;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SchoolClass klass;

    @Embedded
    private @Nullable Room room;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "club_id", nullable = false)
    @OrderBy
    private List<Meeting> meetings = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable SchoolClass getKlass() {
        return klass;
    }

    public void setKlass(@Nullable SchoolClass klass) {
        this.klass = klass;
    }

    public @Nullable Room getRoom() {
        return room;
    }

    public void setRoom(@Nullable Room room) {
        this.room = room;
    }

    public List<Meeting> getMeetings() {
        return meetings;
    }
}
