package education.codeforlife.benchmark.handwritten;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "baskets")
class Basket {

    @Id
    private @Nullable Long id;

    private String label = "";

    private boolean shared;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Fruit fruit;

    public @Nullable Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public boolean isShared() {
        return shared;
    }

    public @Nullable Fruit getFruit() {
        return fruit;
    }
}
