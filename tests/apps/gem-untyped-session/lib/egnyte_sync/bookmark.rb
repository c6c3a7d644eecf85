# frozen_string_literal: true

module EgnyteSync
  class Bookmark < Record
    def self.all(connection)
      JSON.parse(connection.get(url(connection)).body) #~ GET /pubapi/v1/bookmarks
    end

    def self.create(connection, path)
      connection.post(url(connection), path: path) #~ POST /pubapi/v1/bookmarks
    end

    def self.delete(connection, id)
      connection.delete("#{url(connection)}/#{id}") #~ DELETE /pubapi/v1/bookmarks/{bookmark_id}
    end

    def self.url(connection)
      "#{base(connection)}/bookmarks"
    end

    def delete
      self.class.delete(@connection, attributes["id"])
    end
  end
end
