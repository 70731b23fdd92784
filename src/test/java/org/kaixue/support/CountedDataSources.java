package org.kaixue.support;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Puts listeners before the product's data source: {@link StatementCounter} sees what goes to the database, {@link
 * FailingStatements} lets it fail, {@link LostWrites} refuses what would not be kept.
 */
final class CountedDataSources implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(beanName, dataSource)
                        .listener(StatementCounter.LISTENER)
                        .listener(FailingStatements.LISTENER)
                        .listener(LostWrites.LISTENER)
                        .build()
                : bean;
    }
}
