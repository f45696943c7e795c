package education.codeforlife.viewset.nested;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
class Address {

    @Column(name = "address_city")
    private @Nullable String city;

    @Column(name = "address_street")
    private @Nullable String street;

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street;
    }
}
