package org.kaixue.catalogue;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CatalogueItems extends JpaRepository<CatalogueItem, UUID> {}
