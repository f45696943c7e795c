package education.codeforlife.softdelete;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface ToyRepository extends JpaRepository<Toy, Long>, JpaSpecificationExecutor<Toy> {}
