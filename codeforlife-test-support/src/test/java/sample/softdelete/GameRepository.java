package sample.softdelete;

import education.codeforlife.softdelete.IncludesInactive;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface GameRepository extends JpaRepository<Game, Long> {

    List<Game> findByName(String name);

    @Query("select g from Game g where g.name = :name")
    List<Game> findNamed(String name);

    @NativeQuery("select * from games where name = :name and is_activated")
    List<Game> findNamedNatively(String name);

    @Override
    @Query("select count(g) from Game g")
    long count();

    @Override
    Optional<Game> findById(Long id);

    List<Game> findByNameAndActiveTrue(String name);

    @Query("select g from Game g where g.name = :name and g.active")
    List<Game> findActive(String name);

    @NativeQuery("select * from games where name = :name and is_active")
    List<Game> findActiveNatively(String name);

    @IncludesInactive
    List<Game> findByNameIn(List<String> names);

    default List<Game> findThem(String name) {
        return findByName(name);
    }
}
