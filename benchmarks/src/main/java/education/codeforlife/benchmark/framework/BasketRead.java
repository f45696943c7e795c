package education.codeforlife.benchmark.framework;

record BasketRead(Long id, String label, FruitRead fruit) {}
