module Moss
  class Note < Base
    def all
      checked(connection.get(address)) #~ GET /pubapi/v1/notes handles=specific
    end
  end
end
