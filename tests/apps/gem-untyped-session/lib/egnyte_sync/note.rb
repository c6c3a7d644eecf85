# frozen_string_literal: true

module EgnyteSync
  class Note < Record
    def self.find(connection, id)
      new(connection, JSON.parse(connection.get("#{base(connection)}/notes/#{id}").body)) #~ GET /pubapi/v1/notes/{note_id}
    end

    def delete
      @connection.delete("#{Record.base(@connection)}/notes/#{attributes['id']}") #~ DELETE /pubapi/v1/notes/{note_id}
    end
  end
end
