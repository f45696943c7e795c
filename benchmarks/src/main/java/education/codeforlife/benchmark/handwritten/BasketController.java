package education.codeforlife.benchmark.handwritten;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one query that is compared, without the others that the library's view set answers too. */
@RestController
@RequestMapping("/baskets")
class BasketController {

    private static final String FROM = " from Basket b join b.fruit f where b.shared and f.citrus = :citrus";
    private static final String SELECT =
            "select b.id, b.label, f.id, f.name, f.citrus, f.expiresOn" + FROM + " order by b.label desc, b.id";

    private final EntityManager entities;

    BasketController(EntityManager entities) {
        this.entities = entities;
    }

    @GetMapping({"", "/"})
    Page<BasketRead> list(
            @RequestParam("is_citrus") boolean citrus, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, "GET");
        var wish = Page.Wish.of(request);
        var rows = entities
                .createQuery(SELECT, BasketRead.Found.class)
                .setParameter("citrus", citrus)
                .setFirstResult(wish.offset())
                .setMaxResults(wish.limit())
                .getResultList()
                .stream()
                .map(BasketRead.Found::read)
                .toList();
        boolean last = !rows.isEmpty() && rows.size() < wish.limit();
        long count = last ? wish.offset() + rows.size() : count(wish, rows, citrus);
        return wish.page(count, rows);
    }

    private long count(Page.Wish wish, List<BasketRead> rows, boolean citrus) {
        if (rows.isEmpty() && wish.offset() == 0) return 0;
        return entities.createQuery("select count(*)" + FROM, Long.class)
                .setParameter("citrus", citrus)
                .getSingleResult();
    }
}
