package org.kaixue.support;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a listener before the product's data source, so that {@link StatementCounter} sees what goes to the database. */
final class CountedDataSources implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(beanName, dataSource)
                        .listener(StatementCounter.LISTENER)
                        .listener(FailingStatements.LISTENER)
                        .build()
                : bean;
    }
}
