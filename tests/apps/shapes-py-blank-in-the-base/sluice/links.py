from sluice.base import Collection


class Links(Collection[dict]):
    prefix = "links"  #~ GET /pubapi/v1/links/{link_id}
    #~^ DELETE /pubapi/v1/links/{link_id}
