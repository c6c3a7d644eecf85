require_relative "egnyte_base"

class ClipsClient < EgnyteBase
  def clips(year) = peek("/v1/fs/Shared/Clips/#{year}").fetch("files", []) #~ GET /pubapi/v1/fs/{path} handles=none

  def notes = peek("/v1/notes") #~ GET /pubapi/v1/notes handles=none

  def links = fetch("/v1/links") #~ GET /pubapi/v1/links handles=specific
end
