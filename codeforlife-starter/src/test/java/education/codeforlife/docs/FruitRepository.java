package education.codeforlife.docs;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FruitRepository extends Repository<Fruit, Long> {

    @Query("select f.name from Fruit f where f.name in :names")
    Set<String> namesIn(Collection<String> names);
}
