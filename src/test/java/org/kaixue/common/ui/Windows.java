package org.kaixue.common.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.kaixue.common.PageQuery;

/** So many deliveries that exist only while they are asked for; remembers the largest stretch anybody wanted. */
final class Windows implements Source<Delivery> {

    private final int count;
    private int largest;

    Windows(int count) {
        this.count = count;
    }

    int largest() {
        return largest;
    }

    @Override
    public List<Delivery> page(PageQuery query) {
        largest = Math.max(largest, query.limit());
        return IntStream.range(query.offset(), Math.min(count, query.offset() + query.limit()))
                .mapToObj(i -> Delivery.to("第" + i + "小学", i, Delivery.MONDAY))
                .toList();
    }

    @Override
    public int count(PageQuery query) {
        return count;
    }
}
