package education.codeforlife.viewset.parcel;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Parcels with the same label are equal. */
@Entity
@Table(name = "parcels")
class Parcel {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String label = "";

    public @Nullable Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parcel parcel && parcel.label.equals(label);
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }
}
