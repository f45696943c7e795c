package education.codeforlife.viewset.test.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says that a crate is out of use, whose own row stays as it is. */
@Entity
@Table(name = "retirements")
public class Retirement {

    @Id
    @Column(name = "crate_id")
    private Long crateId;

    protected Retirement() {}

    Retirement(Long crateId) {
        this.crateId = crateId;
    }
}
