package org.bulou.server.hooks.web;

import java.util.List;
import org.bulou.server.hooks.Delivery;
import org.bulou.server.hooks.Endpoint;

/** What other systems are told in somebody's name. */
public record OwnWebhooksPage(List<Endpoint> endpoints, List<Delivery> deliveries) {}
