package education.codeforlife.openapi;

import java.math.BigDecimal;

record CrateRead(Long id, String name, BigDecimal price, short shelf, CrateColour colour) {}
