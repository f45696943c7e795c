package education.codeforlife.viewset.nested;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "stops")
class Stop {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String city = "";

    private int minutes = 5;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Order order;

    public @Nullable Long getId() {
        return id;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public @Nullable Order getOrder() {
        return order;
    }

    public void setOrder(@Nullable Order order) {
        this.order = order;
    }
}
