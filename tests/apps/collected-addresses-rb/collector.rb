require 'net/http'

# Nobody knows which ids there are.
class Collector
  ROOT = 'https://collector.egnyte.com/pubapi'.freeze
  Step = Struct.new(:verb, :path)

  def collect(ids)
    ids.map { |id| "#{ROOT}/v1/notes/#{id}" }.each { |url| get(url) } #~ GET /pubapi/v1/notes/{note_id}
    links = ids.collect { |id| "#{ROOT}/v1/links/#{id}" }
    for url in links do get(url) end #~ GET /pubapi/v1/links/{link_id}
    ids.each_slice(2).flat_map { |pair| pair.map { |id| "#{ROOT}/v2/groups/#{id}" } }.each { |url| get(url) } #~ GET /pubapi/v2/groups/{group_id}
    [Step.new('GET', '/v2/users')].each { |_verb, path| get(ROOT + path) } #~ GET /pubapi/v2/users
  end

  private

  def get(url) = Net::HTTP.get_response(URI(url))
end
