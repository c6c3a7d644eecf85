import logging

from homeassistant.helpers import config_entry_oauth2_flow


class ShelfFlow(config_entry_oauth2_flow.AbstractOAuth2FlowHandler, domain="office_shelf"):
    DOMAIN = "office_shelf"

    @property
    def logger(self):
        return logging.getLogger(__name__)

    @property
    def extra_authorize_data(self):
        return {"scope": "Egnyte.filesystem"}
