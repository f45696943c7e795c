package education.codeforlife.docs;

import education.codeforlife.request.RequestUser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
class Fruit {

    @Id
    private @Nullable Long id;

    private String name = "";

    @Column(name = "is_citrus")
    private boolean citrus;

    private LocalDate expiresOn = LocalDate.EPOCH;

    @ManyToOne
    private @Nullable Basket basket;

    void refresh(Clock clock) {
        expiresOn = LocalDate.now(clock).plusDays(3);
    }

    boolean isOwnedBy(RequestUser user) {
        return user instanceof Customer customer
                && basket != null
                && customer.id().equals(basket.getOwner());
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

    public void setBasket(@Nullable Basket basket) {
        this.basket = basket;
    }
}
