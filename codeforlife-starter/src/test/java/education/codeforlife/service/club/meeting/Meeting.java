package education.codeforlife.service.club.meeting;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.request.RequestUser;
import education.codeforlife.service.club.room.Room;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "meetings")
class Meeting {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "meetings_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private String title = "";

    private LocalDate day = LocalDate.EPOCH;

    private int seats;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Room room;

    @Column(name = "is_cancelled")
    private boolean cancelled;

    private String cancellationReason = "";

    private @Nullable Long hostId;

    void cancel(String reason) {
        cancelled = true;
        cancellationReason = reason;
    }

    void setHost(KnownUser host) {
        hostId = host.id();
    }

    boolean isHostedBy(RequestUser user) {
        return user instanceof KnownUser known && Objects.equals(hostId, known.id());
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }

    public @Nullable Room getRoom() {
        return room;
    }

    public void setRoom(@Nullable Room room) {
        this.room = room;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public String getCancellationReason() {
        return cancellationReason;
    }

    public @Nullable Long getHostId() {
        return hostId;
    }
}
