package education.codeforlife.frontend.club;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "meetings")
class Meeting {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "meetings_id_seq", allocationSize = 250)
    private @Nullable Long id;

    @Column(length = 20)
    private String topic = "";

    private int minutes;

    public @Nullable Long getId() {
        return id;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
