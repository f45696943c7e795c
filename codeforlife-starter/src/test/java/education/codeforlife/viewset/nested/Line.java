package education.codeforlife.viewset.nested;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lines", uniqueConstraints = @UniqueConstraint(columnNames = {"order_id", "position"}))
class Line {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private int position;

    private String product = "";

    private @Nullable Integer quantity;

    @Embedded
    private @Nullable Address origin;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Order order;

    @OneToMany(mappedBy = "line", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Batch> batches = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public @Nullable Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }

    public @Nullable Address getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Address origin) {
        this.origin = origin;
    }

    public @Nullable Order getOrder() {
        return order;
    }

    public void setOrder(@Nullable Order order) {
        this.order = order;
    }

    public List<Batch> getBatches() {
        return batches;
    }

    public void setBatches(List<Batch> batches) {
        this.batches = batches;
    }
}
