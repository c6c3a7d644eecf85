module Moss
  class Link < Base
    def find(id)
      checked(connection.get(address(id))) #~ GET /pubapi/v1/links/{link_id} handles=specific
    end

    def drop(id)
      checked(connection.delete(address(id))) #~ DELETE /pubapi/v1/links/{link_id} handles=specific
    end
  end
end
