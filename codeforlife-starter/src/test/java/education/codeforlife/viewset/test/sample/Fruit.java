package education.codeforlife.viewset.test.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(name = "fruits")
public class Fruit {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "fruits_id_seq", allocationSize = 250)
    private Long id;

    private String name;
    private String note;
    private int refreshes;
    private BigDecimal weight;

    @ManyToOne(fetch = FetchType.LAZY)
    private Basket basket;

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Basket getBasket() {
        return basket;
    }

    public void setBasket(Basket basket) {
        this.basket = basket;
    }

    public void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    public int getRefreshes() {
        return refreshes;
    }

    public void refresh() {
        refreshes++;
    }
}
