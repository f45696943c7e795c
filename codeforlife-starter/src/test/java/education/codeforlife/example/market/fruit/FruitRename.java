package education.codeforlife.example.market.fruit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the audit: that a fruit was once called otherwise. */
@Entity
@Table(name = "fruit_renames")
class FruitRename {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "fruit_renames_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private @Nullable Long fruitId;

    private String previousName = "";

    private String name = "";

    static FruitRename of(Fruit fruit, String previousName) {
        var rename = new FruitRename();
        rename.fruitId = fruit.getId();
        rename.previousName = previousName;
        rename.name = fruit.getName();
        return rename;
    }
}
