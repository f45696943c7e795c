package education.codeforlife.example.market.fruit;

import education.codeforlife.example.market.basket.Basket;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "fruits")
class Fruit {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "fruits_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private String name = "";

    @Column(name = "is_citrus")
    private boolean citrus;

    private LocalDate expiresOn = LocalDate.EPOCH;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Basket basket;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable Label label;

    void refresh(Clock clock) {
        expiresOn = LocalDate.now(clock).plusDays(3);
    }

    boolean isOwnedBy(RequestUser user) {
        return basket != null && basket.isOwnedBy(user);
    }

    /** The label to write on, a new one if there was none. */
    Label toLabel() {
        var label = this.label;
        if (label == null) this.label = label = new Label();
        return label;
    }

    void removeLabel() {
        label = null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isCitrus() {
        return citrus;
    }

    public void setCitrus(boolean citrus) {
        this.citrus = citrus;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public @Nullable Basket getBasket() {
        return basket;
    }

    public void setBasket(Basket basket) {
        this.basket = basket;
    }

    public @Nullable Label getLabel() {
        return label;
    }
}
