package education.codeforlife.viewset.nested;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "trips")
class Trip {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private @Nullable LocalDate starts;

    private @Nullable LocalDate ends;

    private @Nullable LocalDate booked;

    private String colour = "red";

    private int seats = 2;

    private int guests;

    @Embedded
    @AttributeOverride(name = "starts", column = @Column(name = "closed_from"))
    @AttributeOverride(name = "ends", column = @Column(name = "closed_until"))
    private Parts.@Nullable Period closed;

    @ManyToOne
    private @Nullable Remark remark;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "trip_id")
    @OrderBy
    private List<Leg> legs = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable LocalDate getStarts() {
        return starts;
    }

    public void setStarts(@Nullable LocalDate starts) {
        this.starts = starts;
    }

    public @Nullable LocalDate getEnds() {
        return ends;
    }

    public void setEnds(@Nullable LocalDate ends) {
        this.ends = ends;
    }

    public @Nullable LocalDate getBooked() {
        return booked;
    }

    void setBooked(LocalDate booked) {
        this.booked = booked;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }

    public int getGuests() {
        return guests;
    }

    public void setGuests(int guests) {
        this.guests = guests;
    }

    public Parts.@Nullable Period getClosed() {
        return closed;
    }

    public void setClosed(Parts.@Nullable Period closed) {
        this.closed = closed;
    }

    public @Nullable Remark getRemark() {
        return remark;
    }

    public void setRemark(@Nullable Remark remark) {
        this.remark = remark;
    }

    public List<Leg> getLegs() {
        return legs;
    }

    public void setLegs(List<Leg> legs) {
        this.legs = legs;
    }
}
