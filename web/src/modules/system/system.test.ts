import { describe, expect, it } from 'vitest'
import { findNode, treeOf, within, type RegionRow } from './system'

const region = (code: string, parent: string | null): RegionRow => ({
  code,
  parent,
  name: code,
  level: 'COUNTY',
  placed: false,
})

describe('the tree of regions', () => {
  const tree = treeOf([region('1', null), region('11', '1'), region('111', '11'), region('12', '1')])

  it('hangs each region under the one that contains it', () => {
    expect(tree).toHaveLength(1)
    expect(tree[0].children.map((child) => child.code)).toEqual(['11', '12'])
  })

  it('knows all that lies in a region', () => {
    expect([...within(findNode(tree, '11')!)]).toEqual(['11', '111'])
    expect(findNode(tree, '9')).toBeUndefined()
  })
})
