package education.codeforlife.example.market.basket;

import education.codeforlife.example.market.Shopper;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "baskets")
public class Basket {

    @Id
    private @Nullable Long id;

    private long ownerId;

    @Column(name = "is_public")
    private boolean open;

    public @Nullable Long getId() {
        return id;
    }

    public boolean isOwnedBy(RequestUser user) {
        return user instanceof Shopper shopper && shopper.id() == ownerId;
    }
}
