package education.codeforlife.softdelete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActiveRowsIntegrationTests extends ToyTest {

    @Autowired
    private EntityManager entities;

    @Autowired
    private ToyRepository toys;

    @Test
    void queryOfOnesOwnIsOpen() {
        assertThat(entities.createQuery("select t.name from Toy t order by t.id", String.class)
                        .getResultList())
                .containsExactly("ball", "doll", "kite");
    }

    @Test
    void visibleClosesCriteriaQuery() {
        assertThat(names()).containsExactly("ball", "kite");
    }

    @Test
    void visibleOpensCriteriaQueryWhenAsked() {
        assertThat(ActiveRows.orInactive(this::names)).containsExactly("ball", "doll", "kite");
    }

    @Test
    void rowsAreHiddenAgainAfterFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ActiveRows.orInactive(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(toys.count()).isEqualTo(2);
    }

    private List<String> names() {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createQuery(String.class);
        var toy = query.from(Toy.class);
        var visible = ActiveRows.<Toy>visible().toPredicate(toy, query, criteria);
        if (visible != null) query.where(visible);
        query.select(toy.get("name")).orderBy(criteria.asc(toy.get("id")));
        return entities.createQuery(query).getResultList();
    }
}
