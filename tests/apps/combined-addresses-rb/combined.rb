require 'net/http'

# Blocks without names for what they are given, lambdas called by brackets, lists put beside each other.
class Combined
  ROOT = 'https://combined.egnyte.com/pubapi'.freeze
  URL = ->(path) { "#{ROOT}#{path}" }

  def each(ids)
    ['/v1/links'].each { get(ROOT + it) } #~ GET /pubapi/v1/links
    %w[notes].each { get("#{ROOT}/v1/#{_1}") } #~ GET /pubapi/v1/notes
    get(URL['/v1/bookmarks']) #~ GET /pubapi/v1/bookmarks
    ids.to_h { |id| [id, "#{ROOT}/v2/users/#{id}"] }.each_value { |url| get(url) } #~ GET /pubapi/v2/users/{user_id}
    ids.map { |id| [id, "#{ROOT}/v1/links/#{id}"] }.to_h.each { |_id, url| get(url) } #~ GET /pubapi/v1/links/{link_id}
    ids.zip(ids.map { |id| "#{ROOT}/v2/groups/#{id}" }).each { |_id, url| get(url) } #~ GET /pubapi/v2/groups/{group_id}
    ids.lazy.map { |id| "#{ROOT}/v1/webhooks/#{id}" }.first(3).each { |url| get(url) } #~ GET /pubapi/v1/webhooks/{webhook_id}
  end

  private

  def get(url) = Net::HTTP.get_response(URI(url))
end
