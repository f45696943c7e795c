package education.codeforlife.viewset.test.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "baskets")
public class Basket {

    @Id
    private Long id;

    private String owner;

    public Long getId() {
        return id;
    }

    public String getOwner() {
        return owner;
    }
}
