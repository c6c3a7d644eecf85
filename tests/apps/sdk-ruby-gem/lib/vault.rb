require "egnyte"

# What the site office keeps in Egnyte.
class Vault
  ROOT = "/Shared/Sites".freeze

  def initialize(domain, token)
    session = Egnyte::Session.new({ key: ENV.fetch("EGNYTE_KEY"), domain: domain, access_token: token }, :implicit, 0.5)
    @client = Egnyte::Client.new(session)
  end

  def add(site, name, io)
    folder = @client.folder("#{ROOT}/#{site}") #~ GET /pubapi/v1/fs/{path}
    folder.upload(name, io) #~ POST /pubapi/v1/fs-content/{path}
  end

  def open_site(site)
    @client.create_folder("#{ROOT}/#{site}") #~ POST /pubapi/v1/fs/{path}
  end

  def drop(path)
    file = @client.file(path) #~ GET /pubapi/v1/fs/{path}
    file.delete #~ DELETE /pubapi/v1/fs/{path}
  end

  def member(email)
    @client.user_by_email(email) #~ GET /pubapi/v2/users
  rescue Egnyte::RecordNotFound
    nil
  end
end
