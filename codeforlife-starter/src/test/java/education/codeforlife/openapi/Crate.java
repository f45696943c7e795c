package education.codeforlife.openapi;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "crates")
class Crate {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name = "";

    @Column(precision = 6, scale = 2)
    private BigDecimal price = BigDecimal.ZERO;

    private short shelf;

    @Enumerated(EnumType.STRING)
    private CrateColour colour = CrateColour.RED;

    private @Nullable String nickname;

    void lift() {
        shelf++;
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

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public short getShelf() {
        return shelf;
    }

    public void setShelf(short shelf) {
        this.shelf = shelf;
    }

    public CrateColour getColour() {
        return colour;
    }

    public void setColour(CrateColour colour) {
        this.colour = colour;
    }

    public @Nullable String getNickname() {
        return nickname;
    }

    public void setNickname(@Nullable String nickname) {
        this.nickname = nickname;
    }
}
